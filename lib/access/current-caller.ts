import { headers } from 'next/headers';
import { callerAddress } from './caller-address';
import { deviceOf } from './device';

export interface Caller {
  /** The network address, to count attempts by; kept only as a hash. */
  readonly address: string;
  /** "Chrome, macOS" */
  readonly device: string;
}

/** Where this request comes from. */
export async function currentCaller(): Promise<Caller> {
  const read = await headers();
  return { address: callerAddress((name) => read.get(name)), device: deviceOf(read.get('user-agent')) };
}
