declare module 'pngjs' {
  /** The synchronous part of pngjs that is used here: RGBA, eight bits a channel. */
  export const PNG: {
    readonly sync: {
      readonly read: (bytes: Buffer) => { readonly width: number; readonly height: number; readonly data: Buffer }
      readonly write: (
        picture: { readonly width: number; readonly height: number; readonly data: Uint8Array },
        options?: {
          readonly colorType?: 0 | 2 | 6
          readonly inputColorType?: 0 | 2 | 6
          readonly deflateLevel?: number
        },
      ) => Buffer
    }
  }
}
