// Fails when schema.prisma, the migrations and the committed catalogue disagree.
import { findDrift } from './schema/find-drift';

const findings = await findDrift('prisma');
for (const finding of findings) console.error(finding);
if (findings.length === 0) console.log('schema.prisma, the migrations and the catalogue agree.');
process.exitCode = findings.length === 0 ? 0 : 1;
