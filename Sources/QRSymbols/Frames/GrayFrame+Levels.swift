extension GrayFrame.Rows {
    /// The level at a place between pixels, straight lines drawn between the four around; beyond the edge, the edge.
    @inline(__always)
    func level(_ x: Float, _ y: Float) -> Float {
        let (left, top) = (max(0, min(x - 0.5, Float(width - 1))), max(0, min(y - 0.5, Float(height - 1))))
        let (column, row) = (Int(left), Int(top))
        let (right, below) = (min(column &+ 1, width &- 1), min(row &+ 1, height &- 1))
        let (across, down) = (left - Float(column), top - Float(row))
        let (upper, lower) = (row &* bytesPerRow, below &* bytesPerRow)
        let (a, b) = (Float(pixels[upper &+ column]), Float(pixels[upper &+ right]))
        let (c, d) = (Float(pixels[lower &+ column]), Float(pixels[lower &+ right]))
        let (above, under) = (a + (b - a) * across, c + (d - c) * across)
        return above + (under - above) * down
    }

    /// The level at a point; not a number counts as the first pixel.
    @inline(__always)
    func level(_ point: Point) -> Float { level(Float(point.x), Float(point.y)) }
}
