import { useSyncExternalStore } from 'react'
import { type LinkState, liveSocket } from './socket.ts'

export const useLinkState = (): LinkState => useSyncExternalStore(liveSocket.watch, () => liveSocket.state)
