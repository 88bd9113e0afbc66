import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** Counts and times, never content: labels are closed vocabularies. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    messages: new Counter({
      name: 'sekisho_messages_total',
      help: 'Messages that passed the gate, by outcome',
      labelNames: ['outcome'] as const,
      registers,
    }),
    refusals: new Counter({
      name: 'sekisho_refusals_total',
      help: 'Requests turned down, by code',
      labelNames: ['code'] as const,
      registers,
    }),
    gateSeconds: new Histogram({
      name: 'sekisho_gate_seconds',
      help: 'Time of inspection',
      buckets: [0.0001, 0.0005, 0.001, 0.005, 0.02, 0.1, 0.5],
      registers,
    }),
    gateFailures: new Counter({
      name: 'sekisho_gate_failures_total',
      help: 'Inspections that broke or overran; the text was held (R12)',
      registers,
    }),
    sockets: new Counter({ name: 'sekisho_sockets_total', help: 'Sockets opened', registers }),
  }
}
