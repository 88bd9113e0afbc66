import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Every connection of a server; the answer cuts them all. HTTP's own list leaves out those that have become web sockets, and a browser's
 * spare connections, on which nothing was asked yet, would keep a server from closing for minutes.
 */
export function trackConnections(server: Server): () => void {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return () => {
    for (const socket of open) socket.destroy()
  }
}
