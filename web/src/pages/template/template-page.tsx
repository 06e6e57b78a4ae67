import { useState } from 'preact/hooks';
import { organisationCopy } from '../../../../shared/templates/product-template.ts';
import { productTemplates } from '../../../../shared/templates/product-templates.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { templateOf } from '../../api/templates.ts';
import { pinsInWords } from '../../features/forms/form-choice.tsx';
import { ProgrammeHead } from '../../features/programmes/programme-head.tsx';
import { TemplateFacts } from '../../features/programmes/template-facts.tsx';
import { hashOf, type PageAddress } from '../../routes/page-address.ts';
import { mayPlan, mayReadTemplates, templateRoles } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { Forbidden } from '../../ui/forbidden.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { TemplateForm } from './template-form.tsx';

const words = texts.template;

type TemplateAddress = Extract<PageAddress, { page: 'programme-template' | 'template-version' }>;
type TemplatePageProps = { api: StaffApi; viewer: StaffViewer; address: TemplateAddress };

async function load({ api, address }: TemplatePageProps) {
  const { programmeId } = address;
  const [programmes, newest, older, { items: instruments }] = await Promise.all([
    allProgrammes(api),
    templateOf(api, programmeId),
    address.page === 'template-version' ? api.getTemplateVersion({ params: address }) : null,
    api.listInstruments({}),
  ]);
  const programme = programmes.find((one) => one.programmeId === programmeId);
  return { programme, newest, older, instruments };
}

type LoadedTemplate = Awaited<ReturnType<typeof load>>;

/** A version of a template, for those who read it. */
function ReadTemplate({ newest, older, instruments }: LoadedTemplate) {
  const template = older ?? newest;
  if (!template) return <p>{words.hasNone}</p>;
  const { programmeId, version } = template;
  const isNewest = version === newest?.version;
  return (
    <section class="card">
      <h2>{texts.programmes.pages['programme-template']}</h2>
      {older && newest && (
        <p class="note">
          {isNewest ? words.newest(version) : words.older(version, newest.version)}{' '}
          {!isNewest && (
            <a href={hashOf({ page: 'programme-template', programmeId })}>{words.toNewest}</a>
          )}
        </p>
      )}
      <TemplateFacts template={template} forms={pinsInWords(template.instruments, instruments)} />
    </section>
  );
}

/** The newest version in a form; where there is none, what the product proposes. */
function EditTemplate({ api, ...loaded }: LoadedTemplate & { api: StaffApi; programmeId: string }) {
  const { programmeId, instruments } = loaded;
  const [template, setTemplate] = useState(loaded.newest);
  const product = productTemplates.find((one) => one.programmeId === programmeId);
  const proposed = product && organisationCopy(product, language).template;
  const without = proposed ? words.fromProduct : words.none;
  return (
    <>
      <p class="quiet">
        {template
          ? words.version(template.version, writtenDay(template.savedAt.slice(0, 10)))
          : without}
      </p>
      <TemplateForm
        {...{ api, programmeId, template, proposed, instruments }}
        saved={setTemplate}
      />
    </>
  );
}

/** What the groups of a programme have in common: for coordinators to change, for others to read. */
export function TemplatePage(props: TemplatePageProps) {
  const { api, viewer, address } = props;
  if (!mayReadTemplates(viewer)) return <Forbidden roles={templateRoles} />;
  const { programmeId } = address;
  const edits = address.page === 'programme-template' && mayPlan(viewer);
  return (
    <Loaded load={() => load(props)}>
      {(loaded) =>
        loaded.programme ? (
          <>
            <ProgrammeHead programme={loaded.programme} page="programme-template" viewer={viewer} />
            {edits ? (
              <EditTemplate {...loaded} {...{ api, programmeId }} />
            ) : (
              <ReadTemplate {...loaded} />
            )}
          </>
        ) : (
          <NotFound reason={texts.programmes.notFound} />
        )
      }
    </Loaded>
  );
}
