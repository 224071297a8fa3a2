import PassLedger
import Testing

@Suite struct `Tiles` {
    @Test func `of 70,000 entries are 273 full and one of 112, one full and one of 17, one of 1`() {
        let size: TreeSize = 70_000
        #expect(Tile.counts(at: 0, in: size) == (273, 112))
        #expect(Tile.counts(at: 1, in: size) == (1, 17))
        #expect(Tile.counts(at: 2, in: size) == (0, 1))
        #expect(Tile.counts(at: 3, in: size) == (0, 0))
        let tiles = Tile.all(in: size)
        #expect(tiles.count == 274 + 2 + 1)
        #expect(
            tiles.suffix(4).map(\.path) == [
                "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1",
            ])
    }

    @Test func `of few entries are one partial tile, of none there are none`() {
        #expect(Tile.all(in: 0).isEmpty)
        #expect(Tile.all(in: 255).map(\.path) == ["tile/0/000.p/255"])
        #expect(Tile.all(in: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
    }

    @Test func `have paths of three digits an element`() {
        #expect(Tile(level: 0, index: 1_234_067).path == "tile/0/x001/x234/067")
        #expect(Tile(level: 0, index: 1_234_067, width: 8).entriesPath == "tile/entries/x001/x234/067.p/8")
        #expect(Tile(level: 2, index: 999).path == "tile/2/999")
        #expect(Tile(level: 2, index: 1000).path == "tile/2/x001/000")
    }

    @Test func `hold neighbouring nodes of one level`() {
        let nodes = Tile(level: 1, index: 1, width: 17).nodes
        #expect(nodes.count == 17)
        #expect(nodes.first == NodePosition(level: 8, index: 256))
        #expect(nodes.last == NodePosition(level: 8, index: 272))
    }
}
