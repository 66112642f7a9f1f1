/** Who a certificate speaks for, and until when. `serial` is lower-case hexadecimal, moments are ISO 8601 in UTC. */
export type CertificateFacts = {
  readonly name: string
  readonly issuer: string
  readonly serial: string
  readonly validFrom: string
  readonly validTo: string
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly fingerprint: string
}
