import type { Arbitrary } from 'fast-check';

/** One kind of input of the fuzzer, and what must hold for it. */
export interface Mode<Input = unknown> {
  inputs: Arbitrary<Input>;
  /** @throws Error if the input shows a fault */
  check: (input: Input) => void | Promise<void>;
  /** Returns the files of an input, to be written when it fails. */
  filesOf: (input: Input) => Readonly<Record<string, string>>;
}
