import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue } from 'react'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { type DataStatus, dataStatusQuestion } from './data-status.ts'

interface WithStatusProps {
  readonly title: string
  readonly children: (status: DataStatus) => ReactNode
}

/** A page begins once it is known what data there is and in which zone its days are counted. */
export function WithStatus({ title, children }: WithStatusProps) {
  const { data, isError, error, refetch } = useQuery(dataStatusQuestion)
  const status = useDeferredValue(data)
  if (status) return children(status.dataStatus)
  return (
    <>
      <title>{`${title} · Wavelength`}</title>
      <h1>{title}</h1>
      {isError ? <PanelError error={error} retry={() => void refetch()} /> : <Skeleton lines={12} label={title} />}
    </>
  )
}
