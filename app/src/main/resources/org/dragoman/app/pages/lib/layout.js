// Where the nodes of a network lie: near whom they have to do with, apart from the rest.

/** Rounds in which the nodes settle. */
const ROUNDS = 320;

/**
 * Forces after Fruchterman and Reingold, from a circle by weight: the same data always lie alike.
 * @param nodes [{id, weight}], the heaviest first; @param links [{source, target, weight}]
 * @param width in the proportion of the picture; @param height the same
 * @returns a map from id to [x, y]
 */
export function settled(nodes, links, width, height) {
  const n = nodes.length;
  const ideal = 0.9 * Math.sqrt((width * height) / Math.max(1, n));
  const at = nodes.map((_, i) => [width / 2 + 0.4 * width * Math.cos((2 * Math.PI * i) / n), height / 2 + 0.4 * height * Math.sin((2 * Math.PI * i) / n)]);
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const most = Math.max(...links.map((l) => l.weight), 1);
  for (let round = 0; round < ROUNDS; round++) {
    const heat = (1 - round / ROUNDS) * ideal * 0.5;
    const push = at.map(() => [0, 0]);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const [dx, dy] = [at[i][0] - at[j][0] || 0.01, at[i][1] - at[j][1] || 0.01];
        const force = (ideal * ideal) / (dx * dx + dy * dy);
        push[i][0] += dx * force; push[i][1] += dy * force;
        push[j][0] -= dx * force; push[j][1] -= dy * force;
      }
    }
    links.forEach(({ source, target, weight }) => {
      const [i, j] = [index.get(source), index.get(target)];
      const [dx, dy] = [at[i][0] - at[j][0], at[i][1] - at[j][1]];
      const force = (Math.hypot(dx, dy) / ideal) * (0.35 + 0.65 * Math.sqrt(weight / most));
      push[i][0] -= dx * force; push[i][1] -= dy * force;
      push[j][0] += dx * force; push[j][1] += dy * force;
    });
    at.forEach((p, i) => {
      // Drawn to the middle, so that whoever has to do with few does not drift away.
      const [px, py] = [push[i][0] + (width / 2 - p[0]) * 0.12, push[i][1] + (height / 2 - p[1]) * 0.12];
      const length = Math.hypot(px, py) || 1;
      const step = Math.min(length, heat);
      p[0] = Math.min(width, Math.max(0, p[0] + (px / length) * step));
      p[1] = Math.min(height, Math.max(0, p[1] + (py / length) * step));
    });
  }
  return new Map(nodes.map((node, i) => [node.id, at[i]]));
}
