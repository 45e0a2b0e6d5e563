/** Every file of `features/`, imported for its tests; the bundler makes it. */
declare module 'okr-test:features';

/** Mocha's bundle for browsers brings no types: it is a `Mocha` with `setup`. */
declare module 'mocha/mocha.js' {
  const mocha: Mocha & { setup(options: { ui: 'bdd'; timeout: number }): void };
  export default mocha;
}
