import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/model/programme.ts';
import { type Api, allProgrammes } from '../../api.ts';
import { Loaded } from '../../loaded.tsx';
import { PageTitle } from '../../page-title.tsx';
import { addressOf } from '../../place.ts';
import { ProgrammeFacts } from '../../programme-list.tsx';
import { texts } from '../../texts.ts';
import type { Viewer } from '../../viewer.ts';
import { mayCompare } from '../may-view.ts';
import { deskTexts } from '../texts.ts';
import { EditProgramme } from './edit-programme.tsx';
import { NewProgramme } from './new-programme.tsx';

const words = deskTexts.programmes;

type CardProps = { programme: Programme; viewer: Viewer; children: ComponentChildren };

function Card({ programme, viewer, children }: CardProps) {
  const { programmeId, name, kind } = programme;
  return (
    <li class="card">
      <h2>
        {mayCompare(viewer) ? (
          <a href={addressOf({ page: 'programme', programmeId })}>{name}</a>
        ) : (
          name
        )}
      </h2>
      <p class="quiet">{words.kinds[kind]}</p>
      <ProgrammeFacts programme={programme} />
      {children}
    </li>
  );
}

type ShownProps = { api: Api; viewer: Viewer; first: readonly Programme[] };

function Shown({ api, viewer, first }: ShownProps) {
  const [programmes, setProgrammes] = useState(first);
  const plans = viewer.roles.includes('coordinator');
  const keep = (kept: Programme) =>
    setProgrammes(programmes.map((one) => (one.programmeId === kept.programmeId ? kept : one)));
  return (
    <>
      {programmes.length === 0 && <p>{texts.programmes.none}</p>}
      <ul class="cards">
        {programmes.map((programme) => (
          <Card key={programme.programmeId} {...{ programme, viewer }}>
            {plans && <EditProgramme {...{ api, programme, programmes, keep }} />}
          </Card>
        ))}
      </ul>
      {plans && (
        <NewProgramme
          api={api}
          programmes={programmes}
          added={(programme) => setProgrammes([...programmes, programme])}
        />
      )}
    </>
  );
}

/** The programmes, each the way to its comparison; who coordinates adds and changes them. */
export function ProgrammesPage({ api, viewer }: { api: Api; viewer: Viewer }) {
  return (
    <>
      <PageTitle title={words.title} />
      <Loaded load={() => allProgrammes(api)}>
        {(first) => <Shown {...{ api, viewer, first }} />}
      </Loaded>
    </>
  );
}
