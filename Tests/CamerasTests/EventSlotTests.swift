import QRSymbols
import Testing

@testable import Cameras

@Suite struct `Handing pictures over` {
    @Test func `whoever is slow gets the newest picture and the newest trouble`() async throws {
        let slot = EventSlot()
        for number in 0..<5 {
            #expect(slot.give(.frame(try frame(number)), keepingAll: false))
            #expect(
                slot.give(.trouble(.cameraGone("c", detail: "\(number)"), retryIn: nil), keepingAll: false))
        }
        slot.close()
        #expect(await names(slot) == ["4", "gone 4"])
    }

    @Test func `a source that may lose nothing waits for room`() async throws {
        let slot = EventSlot()
        let frames = try (0..<50).map(frame)
        let giver = Task.detached {
            for frame in frames where !slot.give(.frame(frame), keepingAll: true) { return }
            slot.close()
        }
        #expect(await names(slot) == (0..<50).map(String.init))
        await giver.value
    }

    @Test func `a giver who waits for room goes home when nobody wants more`() async throws {
        let slot = EventSlot()
        #expect(slot.give(.frame(try frame(0)), keepingAll: true))
        let second = try frame(1)
        let giver = Task.detached { slot.give(.frame(second), keepingAll: true) }
        slot.abandon()
        #expect(await giver.value == false)
    }

    private func frame(_ number: Int) throws -> CameraFrame {
        let gray = try #require(GrayFrame(width: 1, height: 1, pixels: [0]))
        return CameraFrame(gray: gray, number: number, name: "\(number)")
    }

    private func names(_ slot: EventSlot) async -> [String] {
        var names: [String] = []
        while let event = await slot.take() {
            switch event {
            case .frame(let frame): names.append(frame.name)
            case .trouble(.cameraGone(_, let detail), _): names.append("gone \(detail)")
            case .connected, .trouble: names.append("?")
            }
        }
        return names
    }
}
