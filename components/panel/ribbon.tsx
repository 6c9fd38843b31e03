/** A line as long as the article with a tick where each mention stands; a click goes to the nearest. */
export function Ribbon({ places, onPlace }: { places: number[]; onPlace: (nth: number) => void }) {
  const ticks = [...new Set(places.map((place) => Math.round(place * 1000) / 10))];
  return (
    // The button beside it does the same for the keyboard, mention by mention.
    <div
      class="panel-ribbon"
      aria-hidden="true"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const share = (event.clientX - box.left) / box.width;
        const along = getComputedStyle(event.currentTarget).direction === 'rtl' ? 1 - share : share;
        onPlace(nearest(places, along));
      }}
    >
      {ticks.map((tick) => (
        <i key={tick} style={{ insetInlineStart: `${tick}%` }} />
      ))}
    </div>
  );
}

function nearest(places: number[], wanted: number): number {
  let best = 0;
  places.forEach((place, at) => {
    if (Math.abs(place - wanted) < Math.abs((places[best] ?? 0) - wanted)) best = at;
  });
  return best;
}
