// The library of bibliographies has no types of its own; this is as much of it as is used.

declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly forceType: string; readonly generateGraph: boolean }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
