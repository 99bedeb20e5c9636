/** Made by the bundler: every `*.test.ts` of this folder, loaded when called. */
declare module 'editor-suites' {
  export const suites: ReadonlyArray<readonly [file: string, load: () => Promise<unknown>]>;
}
