import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../../address/page-link.tsx'
import { useAddress } from '../../address/use-address.ts'
import { PanelError } from '../../panel/panel-error.tsx'
import { Skeleton } from '../../panel/skeleton.tsx'
import { t } from '../../words/t.ts'
import { CheckStep } from './check-step.tsx'
import { MapStep } from './map-step.tsx'
import { StepCard } from './step-card.tsx'
import { StepList } from './step-list.tsx'
import type { Step } from './steps.ts'
import { UploadStep } from './upload-step.tsx'
import { uploadQuestion } from './wizard-query.ts'

interface WizardProps {
  readonly step: Step
  readonly timeZone: string
}

/** From a file to an import, a step at a time; every step has an address of its own, so that going back works. */
export function Wizard({ step, timeZone }: WizardProps) {
  const { search } = useAddress()
  if (step === 'upload' || !search.upload)
    return (
      <>
        <StepList current="upload" hasMapping />
        <UploadStep />
      </>
    )
  return <Uploaded uploadId={search.upload} step={step} timeZone={timeZone} />
}

function Uploaded({ uploadId, step, timeZone }: WizardProps & { readonly uploadId: string }) {
  const report = useQuery(uploadQuestion(uploadId))
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  if (!report.data) return <Skeleton lines={12} label={t('the file')} />
  const { upload, suggestMapping: suggestion } = report.data
  if (upload === null) return <UploadGone />
  const isMapped = step === 'map' && suggestion !== null
  return (
    <>
      <StepList current={isMapped ? 'map' : 'check'} hasMapping={suggestion !== null} uploadId={uploadId} />
      {isMapped ? (
        <MapStep key={uploadId} upload={upload} suggestion={suggestion} />
      ) : (
        <CheckStep key={uploadId} upload={upload} suggestion={suggestion} timeZone={timeZone} />
      )}
    </>
  )
}

function UploadGone() {
  return (
    <StepCard
      title={t('This file is not waiting any more')}
      subtitle={t('It has been imported, or it was sent more than a day ago.')}
    >
      <p>
        <PageLink to="/data" search={{ step: 'upload' }}>
          {t('Upload it again')}
        </PageLink>
      </p>
    </StepCard>
  )
}
