/** Texts that the bundler puts into the program: pages of rules, icons, templates. */
declare module '*.md' {
  const text: string;
  export default text;
}
declare module '*.svg' {
  const text: string;
  export default text;
}
declare module '*.okr' {
  const text: string;
  export default text;
}
declare module '*.langium' {
  const text: string;
  export default text;
}
