/** One line that changes in a terminal; elsewhere only its last form, so that a log of it stays short. */
export function progressLine() {
  let width = 0
  return {
    show(text: string): void {
      if (!process.stdout.isTTY) return
      process.stdout.write(`\r  ${text}${' '.repeat(Math.max(0, width - text.length))}`)
      width = text.length
    },
    done(text: string): void {
      if (process.stdout.isTTY) process.stdout.write(`\r${' '.repeat(width * 2 + 2)}\r`)
      width = 0
      console.log(`  ${text}`)
    },
  }
}

export const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
