"""Every figure that can be drawn, by name. A figure is a function of a random source and a palette."""

from common.drawings import outdoors, people, stage, things

MOTIFS = {
    figure.__name__: figure
    for figure in (
        stage.masks,
        stage.curtain,
        stage.light,
        stage.circus,
        stage.notes,
        stage.film,
        things.ticket,
        things.books,
        things.cards,
        things.frames,
        things.pen,
        things.speech,
        things.phone,
        people.hands,
        people.people,
        people.dance,
        people.hearts,
        people.ball,
        outdoors.tree,
        outdoors.path,
        outdoors.houses,
        outdoors.columns,
        outdoors.stars,
        outdoors.boat,
        outdoors.bus,
    )
}
