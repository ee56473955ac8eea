/** From now on this process is not ready: it is answering its last requests. */
export function beginStopping() {
  globalThis.greenledgerStopping = true;
}

/** Whether this process was told to end. */
export function isStopping() {
  return globalThis.greenledgerStopping === true;
}
