let context: AudioContext | undefined

/** Two soft notes, a third of a second in all. Nothing happens where the browser allows no sound yet. */
export function playTone(): void {
  try {
    context ??= new AudioContext()
    const now = context.currentTime
    for (const [at, hertz] of [
      [0, 587],
      [0.14, 784],
    ] as const) {
      const note = context.createOscillator()
      const volume = context.createGain()
      note.frequency.value = hertz
      volume.gain.setValueAtTime(0, now + at)
      volume.gain.linearRampToValueAtTime(0.08, now + at + 0.02)
      volume.gain.exponentialRampToValueAtTime(0.001, now + at + 0.2)
      note.connect(volume).connect(context.destination)
      note.start(now + at)
      note.stop(now + at + 0.22)
    }
  } catch {
    // A device without sound: the count on the screen tells too.
  }
}
