import { IconCheck } from '@tabler/icons-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import classes from './toast.module.css'

const STAYS_MS = 4_000
const ToastContext = createContext<(text: string) => void>(() => {})

/** A short word that something was done. Read aloud politely, gone after a while. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ text: string; key: number } | null>(null)
  const show = useCallback((text: string) => setToast((last) => ({ text, key: (last?.key ?? 0) + 1 })), [])
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(null), STAYS_MS)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <ToastContext value={show}>
      {children}
      <div className={classes.place} role="status" aria-live="polite">
        {toast && (
          <div key={toast.key} className={classes.toast}>
            <IconCheck size={18} aria-hidden />
            {toast.text}
          </div>
        )}
      </div>
    </ToastContext>
  )
}

export const useToast = () => useContext(ToastContext)
