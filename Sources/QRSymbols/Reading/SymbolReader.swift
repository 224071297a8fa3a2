import Glibc
let only = getenv("ONLY") != nil
let onlyDebug = getenv("DBG") != nil
/// Reads QR symbols from grey frames.
///
/// Looks are taken in order of cost, and the first that reads anything is the last at that place: most frames
/// cost one look of one library. Only what fails is inverted, mirrored, made smaller, smoother and steeper,
/// and shown to the second library.
///
/// One reader, one thread: it owns libzbar's scanner and is not `Sendable`.
public struct SymbolReader {
    /// Which library it reads with.
    public let decoder: Decoder
    let zxing = ZXingReader()
    let zbar = ZBarReader()

    /// A reader for one thread.
    public init(decoder: Decoder = .auto) {
        self.decoder = decoder
    }

    /// The symbols of a frame, the largest first.
    ///
    /// - Shape: one element a symbol; a symbol that several looks found is one.
    /// - Guarantee: never an error and never a trap, whatever the frame; empty says that nothing was readable,
    ///   not that nothing was there. Texts are exact.
    public func read(_ frame: GrayFrame) -> [ReadSymbol] {
        // A symbol has 21 modules a side at least; the libraries have no use for less than a pixel each.
        guard min(frame.width, frame.height) >= 21 else { return [] }
        if decoder != .zbar {
            let sampler = SymbolSampler(frame)
            for times in frame.width * frame.height > 300_000 ? [1, 0] : [0] {
                let outcome = sampler.search(halvings: times, step: times == 0 ? 3 : 2)
                if onlyDebug { print(times, outcome.patterns.count, outcome.symbols.count, outcome.unread.map { ($0.layout.version, $0.agreement) }) }
                if !outcome.symbols.isEmpty { return Self.sorted(outcome.symbols) }
            }
            if only { return [] }
        }
        let whole = FrameCopy(of: frame)
        let half = Once { whole.halved() }
        let found = firstFound(glances(whole: whole, half: half))
        let hunch = hunch(whole: whole, half: half, besides: found)
        guard found.isEmpty else {
            // A poster beside a visitor's phone: what else looks like a symbol gets its own quick look.
            guard let hunch, hunch.isDense else { return Self.sorted(found) }
            return Self.sorted(found + firstFound(besideLooks(at: whole, hunch: hunch)))
        }
        return hunch.map { Self.sorted(firstFound(closerLooks(at: whole, hunch: $0))) } ?? []
    }

    /// Largest first, and each symbol once.
    static func sorted(_ found: [ReadSymbol]) -> [ReadSymbol] {
        var symbols: [ReadSymbol] = []
        for symbol in found.sorted(by: { $0.area > $1.area }) {
            let isKnown = symbols.contains { known in known.isSameSymbol(as: symbol) }
            if !isKnown { symbols.append(symbol) }
        }
        return symbols
    }
}

extension ReadSymbol {
    /// Whether two looks found one symbol: the same bytes, one's middle within the other.
    fileprivate func isSameSymbol(as other: ReadSymbol) -> Bool {
        guard bytes == other.bytes else { return false }
        let (here, there) = (centre, other.centre)
        let distance = ((here.x - there.x) * (here.x - there.x) + (here.y - there.y) * (here.y - there.y))
        return distance <= max(area, other.area) / 4
    }
}
