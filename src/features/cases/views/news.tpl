<div class="news" data-news="{{PATH}}" role="status" hidden><span data-news-text></span> <a class="btn btn-sm btn-primary" href="{{HERE}}">[[cases.news.show]]</a></div>
