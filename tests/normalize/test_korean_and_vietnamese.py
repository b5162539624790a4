"""Pages in Korean and Vietnamese: tables, pros and cons, advice."""

KOREAN = """# Amsel vs Drossel 비교

| 기준 | Amsel | Drossel |
|---|---|---|
| 성능 | 빠름 | 매우 느림 |

## Amsel

### 장점
- 노래가 크다

### 단점
- 배우기 쉽지 않다

## 결론

- 추천: Drossel
"""
VIETNAMESE = """# So sánh Amsel vs Drossel

| Tiêu chí | Amsel | Drossel |
|---|---|---|
| Tốc độ | Nhanh | Rất chậm |

## Amsel

**Ưu điểm**
- Giọng hay

**Nhược điểm**
- Tốn ăn

## Kết luận

- Chọn Drossel nếu bạn ở chung cư.
"""


def told(claims):
    kept = claims[["kind", "polarity"]].astype(object)
    return kept.where(kept.notna(), None).values.tolist()


def test_a_korean_page(claims_of):
    claims = claims_of(KOREAN)
    read = told(claims)
    assert read[:2] == [["rating", 1], ["rating", -1]]
    assert read[2:4] == [["statement", 1], ["statement", -1]]
    assert [*claims["winner_label"].dropna()] == ["Drossel"]


def test_a_vietnamese_page(claims_of):
    claims = claims_of(VIETNAMESE)
    read = told(claims)
    assert read[:2] == [["rating", 1], ["rating", -1]]
    assert read[2:4] == [["statement", 1], ["statement", -1]]
    assert read[4][0] == "recommendation"
    assert [*claims["winner_label"].dropna()] == ["Drossel"]
