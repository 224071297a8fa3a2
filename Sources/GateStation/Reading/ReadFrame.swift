package import Cameras
package import QRSymbols

/// A frame, the symbols that were read from it, and how long that took.
package struct ReadFrame: Sendable {
    package let name: String
    package let symbols: [ReadSymbol]
    package let decodeTime: Duration

    /// Reads a frame that lies in memory.
    package init(_ frame: CameraFrame, by reader: borrowing SymbolReader) {
        let start = ContinuousClock.now
        symbols = reader.read(frame.gray)
        decodeTime = ContinuousClock.now - start
        name = frame.name
    }
}

extension Duration {
    /// Milliseconds with three decimals.
    package var milliseconds: Double {
        let (seconds, attoseconds) = components
        return (Double(seconds) * 1e6 + (Double(attoseconds) / 1e12).rounded()) / 1e3
    }
}
