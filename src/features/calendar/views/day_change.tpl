{{HEADER:none}}
<p><b>{{WORDS}}</b></p>
{{#MADE}}<p class="quiet">{{WHO}} · {{WHEN}}</p>{{/MADE}}
{{#MOVING}}<div role="status"><p>{{WORDS}}</p><progress class="progress-line" max="{{TOTAL}}" value="{{DONE}}" aria-label="{{WORDS}}">{{WORDS}}</progress></div>{{/MOVING}}
<p>{{COUNT}}</p>
{{#CONFIRM}}<form class="card form" method="post" action="/days-off">
<p>[[calendar.preview.about]]</p>
<input type="hidden" name="csrf" value="{{CSRF}}">{{#SENT}}<input type="hidden" name="{{FIELD}}" value="{{VALUE}}">{{/SENT}}
<div class="form-actions"><button class="btn btn-primary" name="confirmed" value="1">[[calendar.preview.confirm]]</button><a class="btn" href="/days-off">[[calendar.preview.cancel]]</a></div></form>{{/CONFIRM}}
{{#TABLE}}<div class="list"><table>
<thead><tr><th scope="col">[[calendar.column.record]]</th><th scope="col">[[calendar.column.before]]</th><th scope="col">[[calendar.column.after]]</th></tr></thead><tbody>
{{#MOVED}}<tr><th scope="row" class="first"><a href="{{PATH}}">{{NAME}}</a></th><td data-label="[[calendar.column.before]]">{{BEFORE}}</td><td data-label="[[calendar.column.after]]">{{AFTER}}</td></tr>
{{/MOVED}}</tbody></table></div>
{{#MORE}}<p class="quiet">[[calendar.more]] {{SHOWN}}</p>{{/MORE}}{{/TABLE}}
