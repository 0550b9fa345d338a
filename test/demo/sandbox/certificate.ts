import { generate } from 'selfsigned'
import type { Tls } from '../../../demo/sandbox/listen.ts'

/** A key and a certificate for this machine's own names, for as long as a test runs. */
export async function makeCertificate(): Promise<Tls> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  return { key, cert }
}
