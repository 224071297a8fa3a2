/// Sums of a least-squares fit with a few unknowns, and their solution.
///
/// - Source: Cholesky's decomposition, Golub and Van Loan, Matrix Computations, section 4.2.
struct NormalEquations {
    let count: Int
    /// The lower triangle, row by row of a full square.
    private var matrix: [Double]
    private var right: [SIMD2<Double>]

    /// Equations of `count` unknowns, each a pair.
    init(count: Int) {
        self.count = count
        matrix = Array(repeating: 0, count: count * count)
        right = Array(repeating: .zero, count: count)
    }

    /// Adds that the terms times the unknowns are `value`.
    mutating func add(_ terms: [Double], is value: SIMD2<Double>, weight: Double = 1) {
        let count = count
        matrix.withUnsafeMutableBufferPointer { matrix in
            terms.withUnsafeBufferPointer { terms in
                for row in 0..<count {
                    let weighted = weight * terms[row]
                    right[row] += weighted * value
                    let base = row &* count
                    for column in 0...row { matrix[base &+ column] += weighted * terms[column] }
                }
            }
        }
    }

    /// Adds that an unknown is `value`, as far as nothing else says otherwise.
    mutating func prefer(_ unknown: Int, is value: SIMD2<Double> = .zero, weight: Double) {
        matrix[unknown * count + unknown] += weight
        right[unknown] += weight * value
    }

    /// The unknowns; nil where the equations do not determine them.
    func solution() -> [SIMD2<Double>]? {
        var lower = matrix
        for row in 0..<count {
            for column in 0...row {
                var sum = lower[row * count + column]
                for index in 0..<column { sum -= lower[row * count + index] * lower[column * count + index] }
                if row == column {
                    guard sum > 1e-12 else { return nil }
                    lower[row * count + row] = sum.squareRoot()
                } else {
                    lower[row * count + column] = sum / lower[column * count + column]
                }
            }
        }
        return substituted(lower)
    }

    private func substituted(_ lower: [Double]) -> [SIMD2<Double>] {
        var values = right
        for row in 0..<count {
            for index in 0..<row { values[row] -= lower[row * count + index] * values[index] }
            values[row] /= lower[row * count + row]
        }
        for row in stride(from: count - 1, through: 0, by: -1) {
            for index in (row + 1)..<max(count, row + 1) {
                values[row] -= lower[index * count + row] * values[index]
            }
            values[row] /= lower[row * count + row]
        }
        return values
    }
}
