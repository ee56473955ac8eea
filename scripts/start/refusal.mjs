/** Something the person who starts Greenledger can put right; `message` is one sentence or two that say how. */
export class Refusal extends Error {}

/** Runs a script's main function; a refusal is printed without a stack and ends the process with 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
}
