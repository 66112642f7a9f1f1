/** Who asks from outside: the address, the browser as it calls itself, and the secret by which it is known. */
export type Visitor = {
  readonly address: string
  readonly agent?: string
  readonly device?: string | null
}
