/// A frame and its smaller copies, each made when first wanted.
final class PicturePyramid {
    private var pictures: [GrayFrame]

    init(_ frame: GrayFrame) {
        pictures = [frame]
    }

    /// The frame itself.
    var frame: GrayFrame { pictures[0] }

    /// The frame halved as often as asked, or as often as it can be.
    func halved(_ times: Int) -> GrayFrame {
        while pictures.count <= times {
            let last = pictures[pictures.count - 1]
            guard min(last.width, last.height) >= 42 else { return last }
            pictures.append(last.halved())
        }
        return pictures[times]
    }

    /// How often to halve so that a module is about three pixels: fewer are torn, more are noise.
    func halvings(forModule pixels: Double) -> Int {
        var (times, module) = (0, pixels)
        while module > 4.2, times < 4, min(frame.width, frame.height) >> (times + 1) >= 42 {
            (times, module) = (times + 1, module / 2)
        }
        return times
    }
}
