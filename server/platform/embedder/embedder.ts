/** Turns texts into vectors by which nearness of meaning can be told. One outside the process; none by default. */
export interface Embedder {
  /** Vectors of different models are never compared. */
  readonly model: string;
  /** A vector for each text, in their order: as many finite numbers in each, not all of them 0. Throws otherwise. */
  embed(texts: readonly string[]): Promise<number[][]>;
}

declare module '../context.js' {
  interface Parts {
    /** Undefined: none is configured, and nothing is asked, kept or scored by meaning. */
    readonly embedder?: Embedder | undefined;
  }
}
