/** Why the service should end: a signal, or the death of the process that started it. */
export type StopReason = 'signal' | 'starter-gone'

/** Settles when this process is asked to stop. A second signal ends it at once, for whoever cannot wait. */
export const stopRequest = (): Promise<StopReason> =>
  new Promise((resolve) => {
    let asked = false
    const hear = (): void => {
      if (asked) process.exit(130)
      asked = true
      resolve('signal')
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear)
    if (process.channel) {
      process.once('disconnect', () => resolve('starter-gone'))
      process.channel.unref()
    }
  })
