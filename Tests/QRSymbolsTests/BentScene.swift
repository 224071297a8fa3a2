import Foundation
import QRSymbols

/// A symbol that does not lie flat before the camera: each pixel says which module it shows.
struct BentScene {
    var width = 500
    var height = 440
    var symbol: QRSymbol
    var modulePixels = 5.0
    var degrees = 0.0
    var dark = 25.0
    var light = 225.0
    var ground = 150.0
    /// From pixels beside the symbol's middle to where they would lie were it flat, in the same pixels.
    var bend: (Double, Double) -> (Double, Double) = { ($0, $1) }
    /// What covers a place of the flat symbol, in modules from its top left corner; nil where nothing does.
    var cover: (Double, Double) -> Double? = { _, _ in nil }
    /// What light does to a level, by pixel.
    var lit: (Double, Int, Int) -> Double = { level, _, _ in level }

    /// Wrapped round an upright cylinder whose radius is so many times the symbol's side.
    static func curved(_ symbol: QRSymbol, radius: Double, modulePixels: Double = 5) -> BentScene {
        var scene = BentScene(symbol: symbol, modulePixels: modulePixels)
        let reach = radius * Double(symbol.size) * modulePixels
        scene.bend = { x, y in abs(x) < reach * 0.98 ? (reach * asin(x / reach), y) : (9e3, y) }
        return scene
    }

    /// Each pixel the mean of four points in it.
    func frame() throws -> GrayFrame {
        var pixels = [UInt8](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                var sum = 0.0
                for part in 0..<4 {
                    sum += level(
                        Double(x) + (Double(part % 2) + 0.5) / 2, Double(y) + (Double(part / 2) + 0.5) / 2)
                }
                pixels[y * width + x] = UInt8(min(max(lit(sum / 4, x, y), 0), 255))
            }
        }
        guard let frame = GrayFrame(width: width, height: height, pixels: pixels) else {
            throw SceneError.badSize
        }
        return frame
    }

    private func level(_ x: Double, _ y: Double) -> Double {
        let (flatX, flatY) = bend(x - Double(width) / 2, y - Double(height) / 2)
        let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        let half = Double(symbol.size) / 2
        let u = (flatX * cosine + flatY * sine) / modulePixels + half
        let v = (flatY * cosine - flatX * sine) / modulePixels + half
        let end = Double(symbol.size) + 4
        guard u > -4, v > -4, u < end, v < end else { return ground }
        if let cover = cover(u, v) { return cover }
        return symbol.isDark(x: Int(u.rounded(.down)), y: Int(v.rounded(.down))) ? dark : light
    }
}
