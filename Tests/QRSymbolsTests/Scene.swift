import Foundation
import QRSymbols

/// Symbols held before a camera with a perfect lens: where each lies, how large and how turned.
struct Scene {
    var width = 640
    var height = 480
    var ground: UInt8 = 160
    var placed: [Placed] = []

    struct Placed {
        var symbol: QRSymbol
        /// The middle, in pixels.
        var x: Double
        var y: Double
        var modulePixels = 4.0
        var degrees = 0.0
        var isInverted = false
        var isMirrored = false
        /// Modules painted over in the middle of the symbol.
        var hole = 0
    }

    /// One symbol in the middle of a frame just large enough for it.
    static func alone(
        _ symbol: QRSymbol, modulePixels: Double = 4, degrees: Double = 0, isInverted: Bool = false,
        isMirrored: Bool = false, hole: Int = 0
    ) -> Scene {
        let side = Int(Double(symbol.size + 8) * modulePixels * 1.5)
        let placed = Placed(
            symbol: symbol, x: Double(side) / 2, y: Double(side) / 2, modulePixels: modulePixels,
            degrees: degrees, isInverted: isInverted, isMirrored: isMirrored, hole: hole)
        return Scene(width: side, height: side, placed: [placed])
    }

    /// The frame; `padding` bytes of rubbish follow each row.
    func frame(padding: Int = 0) throws -> GrayFrame {
        let stride = width + padding
        var pixels = [UInt8](repeating: 0xA5, count: stride * height)
        for y in 0..<height {
            for x in 0..<width { pixels[y * stride + x] = ground }
        }
        for one in placed { one.draw(into: &pixels, width: width, height: height, stride: stride) }
        let frame = GrayFrame(width: width, height: height, bytesPerRow: stride, pixels: pixels)
        guard let frame else { throw SceneError.badSize }
        return frame
    }
}

enum SceneError: Error { case badSize }

extension Scene.Placed {
    fileprivate func draw(into pixels: inout [UInt8], width: Int, height: Int, stride: Int) {
        let turn = degrees * .pi / 180
        let (cosine, sine) = (cos(turn) / modulePixels, sin(turn) / modulePixels)
        let side = Double(symbol.size + 8)
        let reach = Int(side * modulePixels * 0.75) + 1
        for py in max(0, Int(y) - reach)..<min(height, Int(y) + reach) {
            for px in max(0, Int(x) - reach)..<min(width, Int(x) + reach) {
                let (dx, dy) = (Double(px) + 0.5 - x, Double(py) + 0.5 - y)
                let u = (dx * cosine + dy * sine) * (isMirrored ? -1 : 1) + side / 2
                let v = dy * cosine - dx * sine + side / 2
                guard u >= 0, v >= 0, u < side, v < side else { continue }
                let isDark = shows(x: Int(u) - 4, y: Int(v) - 4)
                pixels[py * stride + px] = isDark != isInverted ? 20 : 235
            }
        }
    }

    private func shows(x: Int, y: Int) -> Bool {
        let begin = (symbol.size - hole) / 2
        let isCovered = (begin..<(begin + hole)).contains(x) && (begin..<(begin + hole)).contains(y)
        return !isCovered && symbol.isDark(x: x, y: y)
    }
}
