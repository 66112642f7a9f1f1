/** A file as it comes in at the door, already within its limits, on the disk until `bytes` is asked for. */
export type UploadedFile = { readonly name: string; readonly size: number; readonly bytes: () => Promise<Uint8Array> }
