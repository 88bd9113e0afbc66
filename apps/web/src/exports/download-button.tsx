import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { useToast } from '../ui/toast.tsx'
import type { MadeExport } from './made-export.ts'

type Props = {
  made: MadeExport
  path: string
  /** Looks again before anything is fetched: what is gone is said here, not by the browser. */
  look: () => Promise<MadeExport>
  onFetched?: () => void
}

/** The browser fetches the file itself, so that a large one never lies in memory. */
export function DownloadButton({ made, path, look, onFetched }: Props) {
  const t = useTexts().exports
  const toast = useToast()
  const fetching = useMutation({
    mutationFn: look,
    onSuccess: (now) => {
      if (!now.mayDownload) return
      const link = document.createElement('a')
      link.href = `/api${path}`
      link.download = made.fileName
      link.click()
      toast(t.downloading)
      onFetched?.()
    },
  })
  return (
    <>
      <Button
        leftSection={<IconDownload size={20} aria-hidden />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {t.download}
      </Button>
      <ErrorLine error={fetching.error} />
    </>
  )
}
