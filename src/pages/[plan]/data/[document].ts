/** The data documents of a plan. */
import { documents, type DocumentName } from '../../../components/documents.ts';
import { readPlans, type Library } from '../../../components/plans.ts';

export async function getStaticPaths() {
  const plans = await readPlans();
  return plans.flatMap((library) =>
    (Object.keys(documents) as DocumentName[]).map((name) => ({
      params: { plan: library.plan.plan, document: name },
      props: { library, name },
    })),
  );
}

export async function GET({ props }: { props: { library: Library; name: DocumentName } }): Promise<Response> {
  const { type, make } = documents[props.name];
  const bytes = await make(props.library);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
}
