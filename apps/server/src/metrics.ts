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
    sequenced: new Counter({
      name: 'sekisho_log_sequenced_total',
      help: 'Records that this server gave their place in the log',
      registers,
    }),
    sequenceSeconds: new Histogram({
      name: 'sekisho_log_sequence_seconds',
      help: 'Time to give one batch of records its places and sign the new head',
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
      registers,
    }),
    attestations: new Counter({
      name: 'sekisho_log_attestations_total',
      help: 'What witnesses and time-stamping authorities answered',
      labelNames: ['kind', 'outcome'] as const,
      registers,
    }),
    sockets: new Counter({ name: 'sekisho_sockets_total', help: 'Sockets opened', registers }),
  }
}
