import { getTranslations } from 'next-intl/server';
import type { Finding } from '@/lib/metrics/check-draft';

/** What is wrong with a drafted definition, in the reader's language: asked once a page. */
export async function problemWords(code: string): Promise<(finding: Finding) => string> {
  const t = await getTranslations('reference.editor');
  const unit = (text: string | undefined) => text || t('plainNumber');
  const kind = (text: string | undefined) => t(`behaviours.${(text || 'any') as 'flow'}`);
  return ({ code: problem, metric, values }) => {
    const said = {
      ...values,
      unit: unit(values.unit),
      kind: kind(values.kind),
      declaredUnit: unit(values.declaredUnit),
      declaredKind: kind(values.declaredKind),
      leftUnit: unit(values.leftUnit),
      leftKind: kind(values.leftKind),
      rightUnit: unit(values.rightUnit),
      rightKind: kind(values.rightKind),
    };
    const sentence =
      problem === 'unreadable'
        ? t(`faults.${values.fault as 'operand'}`, { found: values.found ?? '' })
        : t(`problems.${problem}` as 'problems.cycle', said as never);
    return metric === code ? sentence : t('inFormulaOf', { metric, sentence });
  };
}
