import Passes
import QRSymbols

/// A frame, and which of its symbols is judged.
///
/// - Guarantee: the largest symbol that is a pass is judged; where none is, the largest symbol.
/// - Source: CONTRACT, section 3, after the table.
package struct ShownFrame: Sendable {
    package let frame: ReadFrame
    /// What the judged symbol says; nil when nothing was readable.
    package let text: [UInt8]?
    /// How many other passes are in the frame.
    package let others: Int

    package init(_ frame: ReadFrame) {
        self.frame = frame
        let passes = frame.symbols.filter { ShownPass.isPass($0.bytes) }
        text = (passes.first ?? frame.symbols.first)?.bytes
        others = max(0, passes.count - 1)
    }
}

extension ShownPass {
    /// Whether a text is a pass of any version, well formed or not.
    fileprivate static func isPass(_ text: [UInt8]) -> Bool {
        do {
            _ = try ShownPass(reading: text)
            return true
        } catch { return error != .notAPass }
    }
}
