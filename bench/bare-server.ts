import { createServer } from 'node:http'

/** The least a server can do: the same number of bytes for every request. Argument: how many. */
const body = Buffer.alloc(Number(process.argv[2] ?? 0), 'a')
const server = createServer((_, reply) => {
  reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
  reply.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}\n`)
})
