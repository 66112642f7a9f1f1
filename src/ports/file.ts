/** Bytes kept by the SHA-256 of their content, in lower-case hex. Putting the same bytes twice keeps them once. */
export type FileStore = {
  readonly put: (bytes: Uint8Array) => Promise<string>
  /** Null where nothing is kept under this hash. */
  readonly get: (hash: string) => Promise<Uint8Array | null>
  readonly remove: (hash: string) => Promise<void>
}

/** A file to be read, under the name its owner gave it. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array }
