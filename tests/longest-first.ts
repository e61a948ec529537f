/** Files that take longest start first, so that two at a time end together. Vitest knows how long they took only where it ran before. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG = ['trees', 'frameworks', 'life', 'page', 'editors', 'restless', 'using'];

const rank = ({ moduleId }: TestSpecification) => {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? LONG.length : place;
};
const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder;

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => groupOf(a) - groupOf(b) || rank(a) - rank(b));
  }
}
