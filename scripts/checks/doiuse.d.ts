// The package has types, but its `exports` do not name them.
declare module 'doiuse' {
  import type { ChildNode, Plugin } from 'postcss';

  type FeatureUsage = { feature: string; usage: ChildNode; message: string };
  export default function doiuse(options: {
    browsers: string[];
    onFeatureUsage: (usage: FeatureUsage) => void;
  }): Plugin;
}
