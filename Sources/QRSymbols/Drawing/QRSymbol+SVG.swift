extension QRSymbol {
    /// The symbol as an SVG document, quiet zone included.
    ///
    /// - Shape: UTF-8; one unit of the view box is one module; a white ground and one path.
    /// - Units and bounds: `moduleMillimetres` is the printed size of a module (CONTRACT: at least 0.4).
    /// - Source: SVG 1.1.
    public func svg(moduleMillimetres: Double = 0.6) -> [UInt8] {
        let side = size + 2 * Self.quietZone
        let printed = (Double(side) * moduleMillimetres * 100).rounded() / 100
        let path = runs.map { run in
            "M\(run.x + Self.quietZone) \(run.y + Self.quietZone)h\(run.length)v1h-\(run.length)z"
        }
        let document = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(printed)mm" height="\(printed)mm" \
            viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">
            <rect width="\(side)" height="\(side)" fill="#ffffff"/>
            <path fill="#000000" d="\(path.joined())"/>
            </svg>

            """
        return Array(document.utf8)
    }
}
