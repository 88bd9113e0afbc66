/** Whether a host is one of these or under one of them. */
export function underHost(host: string, hosts: readonly string[]): boolean {
  return hosts.some((own) => host === own || host.endsWith(`.${own}`))
}
