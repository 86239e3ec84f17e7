import { indexPaths } from '../../components/searchIndex.ts';

export { GET } from '../../components/searchIndex.ts';
export const getStaticPaths = indexPaths('js');
